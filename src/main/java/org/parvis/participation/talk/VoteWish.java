package org.parvis.participation.talk;

import java.util.Locale;
import java.util.UUID;

/** What an address says of a comment by the link in its mail. */
public record VoteWish(UUID commentId, Opinion opinion, String email, Locale language) {}
