package org.parvis.web;

/**
 * For whom a public page is made. It may show nothing else of whoever asks for it: no name, no following, no own
 * report; pages that do are not {@link Page#cacheable()}.
 */
enum Audience {
    /** Whoever is not logged in. */
    ANYONE,
    /** With the way to one's account. */
    RESIDENT,
    /** With the way to the desk as well. */
    STAFF;

    static Audience of(Visitor visitor) {
        if (visitor.accountId().isEmpty()) {
            return ANYONE;
        }
        return visitor.isStaff() ? STAFF : RESIDENT;
    }
}
