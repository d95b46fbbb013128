/** Fills `{$a}` and `{$a->name}` as Moodle does. */
export const fill = (text: string, a?: unknown): string => text.replace(/\{\$a(?:->(\w+))?\}/g, (placeholder, name?: string) => {
    const value = name ? (a as Record<string, unknown> | undefined)?.[name] : a;
    return typeof value === 'string' || typeof value === 'number' ? String(value) : placeholder;
});
