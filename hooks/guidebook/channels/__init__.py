"""Other ways to a reader: scripts, search engines, phones, chats, programs, braille."""
