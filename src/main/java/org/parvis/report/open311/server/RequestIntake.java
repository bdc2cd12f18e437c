package org.parvis.report.open311.server;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parvis.files.ReceivedPicture;
import org.parvis.report.category.Category;
import org.parvis.report.open311.ApiKey;
import org.parvis.report.open311.ApiKeys;
import org.parvis.report.open311.wire.Mistake;
import org.parvis.report.open311.wire.NewRequest;
import org.parvis.report.open311.wire.Receipt;
import org.parvis.report.open311.wire.WireError;
import org.parvis.shared.Tokens;
import org.parvis.web.Idempotency;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Takes requests. A client that retries with the same {@code Idempotency-Key} gets the answer of the first time; one
 * that names its own id of the request ({@link Filing#externalId()}) opens it once.
 */
@Component
class RequestIntake {

    private final ApiKeys keys;
    private final Catalogue catalogue;
    private final Photos photos;
    private final Opening opening;
    private final Batches batches;
    private final Idempotency idempotency;

    RequestIntake(
            ApiKeys keys,
            Catalogue catalogue,
            Photos photos,
            Opening opening,
            Batches batches,
            Idempotency idempotency) {
        this.keys = keys;
        this.catalogue = catalogue;
        this.photos = photos;
        this.opening = opening;
        this.batches = batches;
        this.idempotency = idempotency;
    }

    Receipt take(Call call) {
        ApiKey key = keys.admit(call.argument("api_key"), ApiKey.Scope.REPORT);
        NewRequest request = NewRequest.of(call.parameters());
        Category category = catalogue.get(request.serviceCode());
        opening.check(request, call.locale());
        List<ReceivedPicture> pictures = photos.receive(call.files());
        String leftOut = opening.leftOut(call.files().size() - pictures.size(), call);
        Filing filing = Filing.of(call.parameters(), pictures, key.id());
        if (category.rules().acceptance() == Category.Acceptance.BATCH) {
            String known = file(filing, call, () -> keep(filing, call));
            return new Receipt.Tokened(token(known, call), leftOut, null);
        }
        String number = file(filing, call, () -> opening.open(filing, call.locale()));
        return new Receipt.Numbered(number, both(opening.notice(number, category, call), leftOut), null);
    }

    private static @Nullable String both(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one + " " + other;
    }

    /** Gives what the token is made of. */
    private String keep(Filing filing, Call call) {
        String half = Tokens.link();
        batches.add(filing, token(half, call));
        return half;
    }

    /** Half of it is stored, to answer a retry alike; the other half only the client has: no database gives a token away. */
    private static String token(String half, Call call) {
        return Tokens.hash(half + ":" + call.idempotencyKey().orElse("") + ":" + call.argument("api_key"));
    }

    /** Checks everything and keeps nothing. */
    Receipt tryOut(Call call) {
        keys.admit(call.argument("api_key"), ApiKey.Scope.REPORT);
        NewRequest request = NewRequest.of(call.parameters());
        catalogue.get(request.serviceCode());
        opening.check(request, call.locale());
        return new Receipt.Numbered("TEST-" + Tokens.code(), null, null);
    }

    private String file(Filing filing, Call call, Supplier<String> work) {
        try {
            return call.idempotencyKey()
                    .map(retry -> once(filing, retry, work))
                    .orElseGet(work);
        } catch (DuplicateKeyException e) {
            // The same request came twice at once; the other one has been written.
            return opening.known(filing).orElseThrow(() -> e);
        }
    }

    /** A key used for another request answers nothing of this one: refused, rather than lost in silence. */
    private String once(Filing filing, String retry, Supplier<String> work) {
        String act = "open311:" + filing.keyId();
        try {
            return idempotency.once(act, Tokens.hash(retry), Idempotency.payload(filing.arguments()), work);
        } catch (Idempotency.KeyUsedBefore e) {
            throw new Mistake(List.of(new WireError(409, "This Idempotency-Key was used for another request.")));
        }
    }
}
