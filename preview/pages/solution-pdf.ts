/** A published solution as a PDF, with the parts of `mod_thementeam\output\solution_pdf`; Moodle's own is made by TCPDF. */
import PDFDocument from 'pdfkit';

/** What stands in the PDF; plain text throughout. */
export interface Paper {
    title: string;
    /** The team and the state, above the title. */
    head: string;
    lead: string;
    /** Whom it is for, what it takes and so on. */
    facts: readonly (readonly [label: string, text: string])[];
    sections: readonly {readonly title: string; readonly content: string}[];
    source: string;
    language: string;
}

const MARGIN = 57;
const SMALL = 9;
const TEXT = 11;

/** The file's bytes. */
export const makePdf = async ({title, head, lead, facts, sections, source, language}: Paper): Promise<Uint8Array> => {
    const pdf = new PDFDocument({size: 'A4', margin: MARGIN, lang: language, info: {Title: title}, displayTitle: true});
    const chunks: Buffer[] = [];
    const done = new Promise<Uint8Array>((resolve, reject) => {
        pdf.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => resolve(Buffer.concat(chunks))).on('error', reject);
    });
    const write = (text: string, font: string, size: number): void => {
        pdf.font(font).fontSize(size).text(text, {paragraphGap: size / 2});
    };
    const [plain, bold] = ['Helvetica', 'Helvetica-Bold'];
    write(head, plain, SMALL);
    write(title, bold, 2 * TEXT);
    write(lead, bold, TEXT);
    facts.forEach(([label, text]) => {
        pdf.font(bold).fontSize(TEXT).text(`${label} `, {continued: true}).font(plain).text(text);
    });
    sections.forEach(section => {
        pdf.moveDown();
        write(section.title, bold, 1.4 * TEXT);
        section.content.split(/\n{2,}/).forEach(paragraph => write(paragraph, plain, TEXT));
    });
    pdf.moveDown();
    write(source, plain, SMALL);
    pdf.end();
    return done;
};
