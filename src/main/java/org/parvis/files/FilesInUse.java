package org.parvis.files;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Which files something refers to. */
@Component
class FilesInUse {

    private final PictureStore pictures;
    private final DocumentStore documents;
    private final List<FileHolder> holders;

    FilesInUse(PictureStore pictures, DocumentStore documents, List<FileHolder> holders) {
        this.pictures = pictures;
        this.documents = documents;
        this.holders = List.copyOf(holders);
    }

    /** Those of the names that a picture, a document or another module refers to. */
    Set<String> among(UUID territoryId, List<String> names) {
        Set<String> used = new HashSet<>(pictures.listInUse(territoryId, names));
        used.addAll(documents.listInUse(territoryId, names));
        holders.forEach(holder -> used.addAll(holder.among(territoryId, names)));
        return used;
    }
}
