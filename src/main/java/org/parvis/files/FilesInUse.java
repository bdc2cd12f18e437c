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

    FilesInUse(PictureStore pictures, DocumentStore documents) {
        this.pictures = pictures;
        this.documents = documents;
    }

    /** Those of the names that a picture or a document refers to. */
    Set<String> among(UUID territoryId, List<String> names) {
        Set<String> used = new HashSet<>(pictures.listInUse(territoryId, names));
        used.addAll(documents.listInUse(territoryId, names));
        return used;
    }
}
