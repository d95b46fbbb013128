declare module 'core/toast' {
    export interface ToastConfiguration {
        readonly title?: string;
        readonly subtitle?: string;
        readonly type?: 'success' | 'info' | 'warning' | 'danger';
        readonly autohide?: boolean;
        readonly closeButton?: boolean;
        /** Milliseconds until it hides; 4000 unless told. */
        readonly delay?: number;
    }

    export function add(message: string | Promise<string>, configuration?: ToastConfiguration): Promise<void>;
    export function addToastRegion(parent: HTMLElement): Promise<void>;
    export function removeToastRegion(parent: HTMLElement, newParent?: HTMLElement | Document): Promise<void>;
}
