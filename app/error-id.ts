import { createContext } from "react";

/** The id under which the log holds the bug that this answer tells of; only the server knows it. */
export const ErrorIdContext = createContext<string | undefined>(undefined);
