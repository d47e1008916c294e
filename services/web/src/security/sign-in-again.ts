/** Not an error: the login is over, the reader is to sign in and come back; what a form said is kept for them. */
export class SignInAgain extends Error {}
