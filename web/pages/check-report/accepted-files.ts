/** For the file chooser; old formats are let through so that their refusal can say what to do. */
export const acceptedFiles = '.docx,.txt,.md,.html,.htm,.pdf,.doc,.wps'
