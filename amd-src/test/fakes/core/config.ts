/** Fake of Moodle's `core/config`. */
import type RealConfig from 'core/config';

const config: typeof RealConfig = {
    wwwroot: 'https://moodle.example', sesskey: 'fakesesskey', language: 'en', theme: 'boost', contextid: 1, contextInstanceId: 1,
    courseId: 2, courseContextId: 1, userId: 3, themerev: 1, jsrev: 1, langrev: 1, templaterev: 1, sessiontimeout: '28800',
    sessiontimeoutwarning: 1200, developerdebug: true,
};

export default config;
