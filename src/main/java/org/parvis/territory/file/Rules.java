package org.parvis.territory.file;

import org.parvis.territory.Open311Endpoint;
import org.parvis.territory.file.Entry.Rule;

/** What the texts of a territory's file must look like. */
public final class Rules {

    static final Rule SLUG = Rule.of(
            "[a-z0-9][a-z0-9-]{0,59}", "must be lower-case letters, digits and dashes, at most 60");
    public static final Rule CODE = Rule.of("[A-Za-z0-9][A-Za-z0-9._-]{0,59}", "must be letters, digits, dots and dashes, at most 60");
    static final Rule HOST = Rule.of(
            "(?=.{1,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*",
            "must be a host name without https:// and without port");
    static final Rule INSEE = Rule.of("\\d{5}|2[AB]\\d{3}", "must be the five characters of the INSEE code, between quotes");
    static final Rule SIREN = Rule.of("\\d{9}", "must be nine digits, between quotes");
    static final Rule EMAIL = Rule.of("[^\\s@<>,;]+@[^\\s@<>,;]+\\.[^\\s@<>,;]+", "must be an e-mail address");
    static final Rule WEB = Rule.of("https?://[^\\s\"'<>]+", "must be an address that begins with https://");
    static final Rule TILES = Rule.of(
            "https://[A-Za-z0-9.-]+(:\\d{1,5})?/[^\\s\"'<>;,]*\\{z}[^\\s\"'<>;,]*",
            "must be an https:// address with {z}, {x} and {y} in it");
    static final Rule VARIABLE = Rule.of(
            Open311Endpoint.KEY_VARIABLES,
            "must be the NAME of an environment variable that begins with PARVIS_OPEN311_KEY_, not the key itself");
    static final Rule LANGUAGE = Rule.of("[a-z]{2}", "must be the two letters of a language (fr, en)");

    private Rules() {}
}
