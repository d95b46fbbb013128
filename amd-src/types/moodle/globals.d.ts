/** What Moodle puts on every page before any module runs. */
declare const M: {
    readonly cfg: import('core/config').MoodleConfig;
    readonly util: {
        /** Number of open tasks that browser tests wait for. */
        readonly pending_js: readonly string[];
        js_pending(key: string): number;
        js_complete(key: string): number;
    };
};
