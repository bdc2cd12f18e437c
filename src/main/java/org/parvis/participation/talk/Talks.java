package org.parvis.participation.talk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Finds what people talk about, of whatever kind. */
@Service
public class Talks {

    private final List<TalkSource> sources;

    Talks(List<TalkSource> sources) {
        this.sources = sources;
    }

    /** What has that number, as long as everybody can read it. */
    public Optional<Talk> find(String slug, String number) {
        return sources.stream()
                .flatMap(one -> one.find(slug, number).stream())
                .filter(TalkSource.Subject::isShown)
                .map(TalkSource.Subject::talk)
                .findFirst();
    }

    /** What people talk about, as long as everybody can read it. */
    public Optional<Talk> find(UUID subject) {
        return Optional.of(subject(subject)).filter(TalkSource.Subject::isShown).map(TalkSource.Subject::talk);
    }

    /** Whether or not everybody can read it now: for those who have to do with it. */
    public Talk get(UUID subject) {
        return subject(subject).talk();
    }

    /** For anybody else: without a title while not everybody can read it, as the title may be why. */
    public Talk getShown(UUID subject) {
        TalkSource.Subject found = subject(subject);
        return found.isShown() ? found.talk() : found.talk().withoutTitle();
    }

    /** What it said, in all versions, the oldest first; none where it has no versions. */
    public List<Edition> editions(Talk talk) {
        return sources.stream().flatMap(one -> one.editions(talk).stream()).toList();
    }

    private TalkSource.Subject subject(UUID id) {
        return sources.stream().flatMap(one -> one.find(id).stream()).findFirst().orElseThrow();
    }
}
