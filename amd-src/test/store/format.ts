/** What Moodle's format_string and format_text make of plain text. */

const ENTITIES: Record<string, string> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\'': '&#039;'};

export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, char => ENTITIES[char] as string);

/** The words of what {@link escapeHtml} made. */
export const unescapeHtml = (html: string): string =>
    Object.entries(ENTITIES).reduceRight((text, [char, entity]) => text.replaceAll(entity, char), html);

/** A name or heading: one line, no markup. */
export const formatString = (text: string): string => escapeHtml(text);

/** A text: paragraphs and line breaks, no markup of the author's. */
export const formatText = (text: string): string => text.trim().split(/\n{2,}/).filter(Boolean)
    .map(paragraph => `<p>${escapeHtml(paragraph).replaceAll('\n', '<br />')}</p>`).join('');

/** The beginning of a text, cut at a word. */
export const excerpt = (text: string, length = 160): string => {
    const line = text.replace(/\s+/g, ' ').trim();
    return line.length <= length ? line : `${line.slice(0, length - 1).replace(/\s\S*$/, '')}…`;
};
