package org.parvis.report.open311.server;

import org.parvis.report.Category;
import org.parvis.report.open311.ApiKey;
import org.parvis.report.open311.ApiKeys;
import org.parvis.report.open311.wire.NewRequest;
import org.parvis.report.open311.wire.Receipt;
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
        Filing filing = Filing.of(call.parameters(), photos.receive(call.files()), key.id());
        if (category.rules().acceptance() == Category.Acceptance.BATCH) {
            return new Receipt.Tokened(file(filing, call, () -> batches.add(filing)), null, null);
        }
        String number = file(filing, call, () -> opening.open(filing, call.locale()));
        return new Receipt.Numbered(number, opening.notice(number, category, call), null);
    }

    /** Checks everything and keeps nothing. */
    Receipt tryOut(Call call) {
        keys.admit(call.argument("api_key"), ApiKey.Scope.REPORT);
        NewRequest request = NewRequest.of(call.parameters());
        catalogue.get(request.serviceCode());
        opening.check(request, call.locale());
        return new Receipt.Numbered("TEST-" + Tokens.code(), null, null);
    }

    private String file(Filing filing, Call call, java.util.function.Supplier<String> work) {
        try {
            return call.idempotencyKey()
                    .map(retry -> idempotency.once(hashed(filing, retry), work))
                    .orElseGet(work);
        } catch (DuplicateKeyException e) {
            // The same request came twice at once; the other one has been written.
            return opening.known(filing).orElseThrow(() -> e);
        }
    }

    private static String hashed(Filing filing, String idempotencyKey) {
        return "open311:" + Tokens.hash(filing.keyId() + ":" + idempotencyKey);
    }
}
