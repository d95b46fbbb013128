declare module 'core/log' {
    const Log: Record<'trace' | 'debug' | 'info' | 'warn' | 'error', (message: unknown, source?: string) => void>;
    export default Log;
}
