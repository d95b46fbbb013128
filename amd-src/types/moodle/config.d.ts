declare module 'core/config' {
    /** What Moodle tells every page; see `page_requirements_manager::get_config_for_javascript()`. */
    export interface MoodleConfig {
        readonly wwwroot: string;
        readonly sesskey: string;
        readonly language: string;
        readonly theme: string;
        readonly contextid: number;
        readonly contextInstanceId: number;
        readonly courseId: number;
        readonly courseContextId: number;
        readonly userId: number;
        readonly themerev: number;
        readonly jsrev: number;
        readonly langrev: number;
        readonly templaterev: number;
        readonly sessiontimeout: string;
        readonly sessiontimeoutwarning: number;
        readonly developerdebug?: boolean;
        readonly behatsiterunning?: boolean;
    }

    const Config: MoodleConfig;
    export default Config;
}
