"""Sign-in by the browser: OAuth 2.0 for a program that runs here (RFC 6749, 7636, 8252, 8628, 7009).

Tokens are Secrets from the moment they come: they go into the keyring and to the mail server, nowhere else.
"""
