package org.parvis.knowledge;

import java.util.Set;
import org.parvis.shared.Role;
import org.parvis.web.Visitor;

/** Who brings in texts of another origin: the command line, in the name of whoever wrote them. */
public record Importer(String name) implements Visitor {

    @Override
    public Set<Role> roles() {
        return Set.of(Role.ADMINISTRATOR);
    }
}
