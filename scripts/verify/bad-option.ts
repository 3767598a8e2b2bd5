/** A command line that means nothing; its message is one clear sentence. */
export class BadOption extends Error {}
