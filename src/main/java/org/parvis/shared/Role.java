package org.parvis.shared;

/** What somebody may do for a territory; held per territory, and per department where {@link #isDepartmental()}. */
public enum Role {
    /** Handles the cases of a department. */
    AGENT,
    /** Sees and steers the whole of a department: what is late, who is absent, routing, templates. */
    HEAD,
    /** Takes requests at the counter and on the phone, for any department. */
    FRONT_DESK,
    /** Looks at what people published: masks, hides, explains. */
    MODERATOR,
    /** Territory, people, roles, categories, rules, texts. */
    ADMINISTRATOR,
    /** Reads figures and decisions. */
    ELECTED,
    /** Reads the audit log and every setting, changes nothing. */
    AUDITOR;

    public boolean isDepartmental() {
        return this == AGENT || this == HEAD;
    }
}
