declare module 'core/notification' {
    type Text = string | Promise<string>;

    interface Message {
        readonly message: string;
        readonly type?: 'success' | 'info' | 'warning' | 'error';
        readonly closebutton?: boolean;
        readonly announce?: boolean;
    }

    interface Options {
        /** Gets the focus back when the dialogue closes. */
        readonly triggerElement?: HTMLElement | null;
    }

    const Notification: {
        addNotification(notification: Message): Promise<void>;
        fetchNotifications(): Promise<void>;
        alert(title: Text, message: Text, cancelText?: Text): Promise<unknown>;
        exception(error: unknown): Promise<void>;
        /** Resolves when the person agreed, rejects when the person did not. */
        saveCancelPromise(title: Text, question: Text, saveLabel: Text, options?: Options): Promise<void>;
        deleteCancelPromise(title: Text, question: Text, deleteLabel: Text, options?: Options): Promise<void>;
    };
    export default Notification;
}
