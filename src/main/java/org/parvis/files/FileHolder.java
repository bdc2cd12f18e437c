package org.parvis.files;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** A module that keeps files of its own in the {@link FileStore}, beside pictures and documents; found as a Spring bean. */
public interface FileHolder {

    /** Those of the names that it needs. */
    Collection<String> among(UUID territory, List<String> names);
}
