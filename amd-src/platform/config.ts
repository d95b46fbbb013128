/** The page's configuration. */
import Config from 'core/config';

/**
 * An address of this Moodle.
 *
 * @param path begins with a slash
 * @param params query parameters
 */
export const moodleUrl = (path: string, params: Record<string, string | number> = {}): string => {
    const query = new URLSearchParams(Object.entries(params).map(([key, value]) => [key, String(value)]));
    const text = query.toString();
    return Config.wwwroot + path + (text ? `?${text}` : '');
};

/** The key that forms send along, so that another site cannot send them. */
export const sesskey = (): string => Config.sesskey;

/** The page's language as a BCP 47 tag, such as `de`. */
export const language = (): string => (document.documentElement.lang || 'en').replace('_', '-');
