package org.parvis.casework;

import java.util.Optional;
import java.util.UUID;
import org.parvis.shared.WorkingCalendar;

/** The departments and bodies of the territory in scope, and the hours it works. */
interface Handlers {

    Optional<Handler> find(String code);

    Optional<Handler> find(UUID id);

    /** Where cases go when nothing says where. */
    Handler first();

    WorkingCalendar calendar();

    /** Name of the authority, for what it decides without an agent. */
    String authority();

    /** A text in the territory's first language. */
    String words(String key, Object... arguments);
}
