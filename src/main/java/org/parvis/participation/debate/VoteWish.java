package org.parvis.participation.debate;

import java.util.Locale;
import java.util.UUID;

/** How an address votes by the link in its mail. */
public record VoteWish(UUID debateId, Position position, String email, Locale language) {}
