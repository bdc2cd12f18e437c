package org.parvis.participation.delivery;

import java.util.UUID;
import org.parvis.files.PictureAccess;
import org.parvis.files.PictureVariant;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Component;

/** Everybody sees the photos of deliveries as they were drawn anew; originals are for whoever keeps the delivery. */
@Component
class DeliveryPictures implements PictureAccess {

    static final String OWNER = "delivery";

    private final DeliveryEntryStore entries;
    private final DeliveryStore store;

    DeliveryPictures(DeliveryEntryStore entries, DeliveryStore store) {
        this.entries = entries;
        this.store = store;
    }

    @Override
    public String ownerKind() {
        return OWNER;
    }

    @Override
    public Audience audience(Visitor visitor, UUID ownerId, PictureVariant variant) {
        if (variant != PictureVariant.ORIGINAL) {
            return Audience.EVERYBODY;
        }
        boolean keeps = entries.findDelivery(ownerId).flatMap(store::find).filter(one -> DeliveryRights.mayKeep(visitor, one)).isPresent();
        return keeps ? Audience.THIS_VISITOR : Audience.NOBODY;
    }
}
