import browser from "webextension-polyfill";

/** Whether this is a private window that keeps its own data and forgets it when it closes (Firefox). */
export const inPrivateWindow = (): boolean => browser.extension.inIncognitoContext === true;
