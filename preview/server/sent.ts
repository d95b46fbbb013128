/** What a browser sends. */
import type {IncomingMessage} from 'node:http';

/** A form that was sent. */
export interface Sent {
    form: URLSearchParams;
    /** Its files, by field. */
    files: ReadonlyMap<string, Uint8Array>;
}

const MAX_BODY = 5_000_000;

/** The bytes of a request. @throws {Error} when there are too many */
export const readBody = async (request: IncomingMessage): Promise<Buffer> => {
    const chunks: Buffer[] = [];
    let length = 0;
    for await (const chunk of request as AsyncIterable<Buffer>) {
        length += chunk.length;
        if (length > MAX_BODY) {
            throw new Error('The request is too big.');
        }
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
};

/** The form that a request brings, with files or without. */
export const readForm = async (request: IncomingMessage): Promise<Sent> => {
    const body = await readBody(request);
    const type = request.headers['content-type'] ?? '';
    const form = new URLSearchParams(type.startsWith('multipart/') ? '' : body.toString('utf8'));
    const files = new Map<string, Uint8Array>();
    if (type.startsWith('multipart/')) {
        const data = await new Response(new Uint8Array(body), {headers: {'Content-Type': type}}).formData();
        for (const [name, value] of data) {
            if (typeof value === 'string') {
                form.append(name, value);
            } else {
                files.set(name, new Uint8Array(await value.arrayBuffer()));
            }
        }
    }
    return {form, files};
};
