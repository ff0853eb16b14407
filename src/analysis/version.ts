/** Version of the engine. A change that moves any number raises it. */
export const ENGINE_VERSION = '1.0.0';
