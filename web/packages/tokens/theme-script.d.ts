export declare const themeScript: string;
export declare const themeScriptHash: string;
