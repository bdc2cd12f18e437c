package org.parvis.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parvis.shared.Ids;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The pictures of the territory in scope. Two steps take one: {@link #receive} checks and keeps the file, outside of any
 * transaction as it waits for the disk; {@link #attach} makes it somebody's, in the transaction of what it belongs to.
 * After commit it is drawn anew, and only then shown.
 */
@Service
public class Pictures {

    private final PictureStore store;
    private final FileStore files;
    private final PictureDrawing drawing;

    Pictures(PictureStore store, FileStore files, PictureDrawing drawing) {
        this.store = store;
        this.files = files;
        this.drawing = drawing;
    }

    /**
     * Checks a file and keeps it.
     *
     * @throws Refusal when it is no picture that we take ({@link PictureProblem}) or when there is no room
     */
    public ReceivedPicture receive(InputStream stream) {
        try {
            PictureFile file = PictureFile.of(stream);
            String original = files.put(new ByteArrayInputStream(file.bytes()));
            return new ReceivedPicture(original, CameraNotes.of(file.format(), file.bytes()).place());
        } catch (PictureFile.Rejected e) {
            throw e.problem().refusal();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes a received picture somebody's, in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID attach(ReceivedPicture received, PictureOwner owner) {
        UUID id = Ids.next();
        store.insert(InTerritory.current(), id, owner, received);
        drawing.ask(InTerritory.current(), id);
        return id;
    }

    /** Whether the owner has this very file already: a phone that got no answer sends it again. */
    @Transactional(readOnly = true)
    public boolean has(PictureOwner owner, ReceivedPicture received) {
        return store.has(InTerritory.current(), owner, received.original());
    }

    /** The owner's pictures in the order in which they came, whatever their state. */
    @Transactional(readOnly = true)
    public List<Picture> list(PictureOwner owner) {
        return store.list(InTerritory.current(), owner.kind(), List.of(owner.id()));
    }

    /** The pictures of several owners of one kind, by owner, in one query. */
    @Transactional(readOnly = true)
    public Map<UUID, List<Picture>> listByOwner(String ownerKind, Collection<UUID> ownerIds) {
        return ownerIds.isEmpty()
                ? Map.of()
                : store.list(InTerritory.current(), ownerKind, ownerIds).stream()
                        .collect(Collectors.groupingBy(picture -> picture.owner().id()));
    }

    @Transactional(readOnly = true)
    public Optional<Picture> find(UUID id) {
        return store.find(InTerritory.current(), id).map(PictureStore.Kept::picture);
    }

    /** Gives all pictures of one owner to another, as when a draft becomes a report. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void move(PictureOwner from, PictureOwner to) {
        store.move(InTerritory.current(), from, to);
    }

    /** Makes exactly these areas unrecognisable; until the picture is drawn so, it is not shown. */
    @Transactional
    public void hideAreas(UUID id, List<HiddenArea> areas) {
        locked(id);
        store.hideAreas(InTerritory.current(), id, areas);
        drawing.ask(InTerritory.current(), id);
    }

    /** Shows the picture to nobody but who may see originals. */
    @Transactional
    public void withhold(UUID id) {
        locked(id);
        store.markState(InTerritory.current(), id, PictureState.HIDDEN);
    }

    /** Ends {@link #withhold}. */
    @Transactional
    public void show(UUID id) {
        PictureStore.Kept kept = locked(id);
        if (kept.picture().state() == PictureState.HIDDEN) {
            boolean drawn = kept.large() != null;
            store.markState(InTerritory.current(), id, drawn ? PictureState.READY : PictureState.PENDING);
            drawing.ask(InTerritory.current(), id);
        }
    }

    /** Forgets pictures, in the caller's transaction; their files go when nothing refers to them any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(Collection<UUID> ids) {
        store.delete(InTerritory.current(), ids);
    }

    /**
     * The bytes of a variant, without asking who may see them: for pages that have decided it. Empty when the picture
     * does not exist or is not ready in this variant.
     */
    public Optional<InputStream> open(UUID id, PictureVariant variant) {
        return store.find(InTerritory.current(), id).flatMap(kept -> name(kept, variant)).map(files::open);
    }

    private static Optional<String> name(PictureStore.Kept kept, PictureVariant variant) {
        return switch (variant) {
            case LARGE -> Optional.ofNullable(kept.large());
            case SMALL -> Optional.ofNullable(kept.small());
            case ORIGINAL -> Optional.of(kept.original());
        };
    }

    private PictureStore.Kept locked(UUID id) {
        return store.lock(InTerritory.current(), id).orElseThrow(() -> new FileMissing(id.toString()));
    }
}
