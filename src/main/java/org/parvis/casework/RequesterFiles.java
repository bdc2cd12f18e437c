package org.parvis.casework;

import java.util.Optional;
import java.util.UUID;
import org.parvis.web.Visitor;

/** Where more is kept of whoever asked than the case says; filled by the module that keeps it. */
public interface RequesterFiles {

    /** Path of the page for this visitor; empty where the authority knows nobody behind the case. */
    Optional<String> path(UUID caseId, Visitor visitor);
}
