package org.parvis.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.shared.Ids;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Documents of any kind of the territory in scope, kept as they came. Two steps take one: {@link #receive} keeps the
 * file, outside of any transaction as it waits for the disk; {@link #attach} makes it somebody's, in the transaction of
 * what it belongs to. Nothing in them is opened, drawn or unpacked.
 */
@Service
public class Documents {

    /** The heaviest document that is taken, in bytes. */
    public static final long HEAVIEST = 40L * 1024 * 1024;

    private final DocumentStore store;
    private final FileStore files;

    Documents(DocumentStore store, FileStore files) {
        this.store = store;
        this.files = files;
    }

    /**
     * Keeps a document; the caller closes the stream.
     *
     * @param name as its sender named it; null where they did not
     * @throws Refusal when it is empty or heavier than {@link #HEAVIEST} ({@link DocumentProblem}), or not to be kept
     */
    public ReceivedDocument receive(InputStream stream, @Nullable String name) {
        return receive(stream, name, HEAVIEST);
    }

    /** The same with another limit in bytes: for wholes that hold documents, as a mail does. */
    public ReceivedDocument receive(InputStream stream, @Nullable String name, long heaviest) {
        try {
            Weighed weighed = new Weighed(stream, heaviest);
            byte[] head = weighed.readNBytes(DocumentHead.BYTES);
            if (head.length == 0) {
                throw DocumentProblem.EMPTY.refusal();
            }
            String file = files.put(new SequenceInputStream(new ByteArrayInputStream(head), weighed));
            return new ReceivedDocument(
                    file, DocumentName.of(name), new DocumentHead(head).kind(), weighed.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes a received document somebody's, in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID attach(ReceivedDocument received, DocumentOwner owner) {
        UUID id = Ids.next();
        store.insert(InTerritory.current(), id, owner, received);
        return id;
    }

    /** The owner's documents in the order in which they came. */
    @Transactional(readOnly = true)
    public List<Document> list(DocumentOwner owner) {
        return store.list(InTerritory.current(), owner.kind(), List.of(owner.id()));
    }

    /** The documents of several owners of one kind, by owner, in one query. */
    @Transactional(readOnly = true)
    public Map<UUID, List<Document>> listByOwner(String ownerKind, Collection<UUID> ownerIds) {
        return ownerIds.isEmpty()
                ? Map.of()
                : store.list(InTerritory.current(), ownerKind, ownerIds).stream()
                        .collect(Collectors.groupingBy(document -> document.owner().id()));
    }

    @Transactional(readOnly = true)
    public Optional<Document> find(UUID id) {
        return store.find(InTerritory.current(), id);
    }

    /** Gives all documents of one owner to another. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void move(DocumentOwner from, DocumentOwner to) {
        store.move(InTerritory.current(), from, to);
    }

    /** Forgets an owner's documents, in the caller's transaction; files go when nothing refers to them any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(DocumentOwner owner) {
        store.delete(InTerritory.current(), owner);
    }

    /**
     * The bytes, without asking who may read them: for those who have decided it.
     *
     * @throws FileMissing when there is no such document
     */
    public InputStream open(UUID id) {
        return store.findFile(InTerritory.current(), id)
                .map(files::open)
                .orElseThrow(() -> new FileMissing(id.toString()));
    }
}
