/** What a page hands over to its scripts. */

/**
 * Reads the JSON that the page's template put into `<script type="application/json">` inside an element.
 *
 * @param root the element
 * @throws {SyntaxError} when there is none
 */
export const readData = <T>(root: Element): T => {
    const script = root.querySelector<HTMLScriptElement>('script[type="application/json"]');
    return JSON.parse(script?.textContent ?? '') as T;
};

/**
 * A version 4 UUID (RFC 9562), by which the server recognises a retry. Also where `crypto.randomUUID` is missing
 * because the site has no https.
 */
export const uuid = (): string => {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
    bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
    const hex = Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};
