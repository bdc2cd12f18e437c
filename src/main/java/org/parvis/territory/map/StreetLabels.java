package org.parvis.territory.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.parvis.territory.MapFrame;
import org.parvis.territory.file.TerritoryFile.MapShape;

/** Chooses which names to write along which streets: the longest pieces first, none over another. */
final class StreetLabels {

    /** A name along a street. */
    record Label(String name, double x, double y, long degrees) {}

    private record Piece(String name, double x1, double y1, double x2, double y2) {
        double length() {
            return Math.hypot(x2 - x1, y2 - y1);
        }
    }

    private static final int MOST = 14;
    private static final double LETTER = 5.6;

    private final MapFrame frame;
    private final List<Envelope> taken = new ArrayList<>();

    StreetLabels(MapFrame frame) {
        this.frame = frame;
    }

    List<Label> choose(List<MapShape> streets) {
        List<Piece> pieces = new ArrayList<>();
        for (MapShape street : streets) {
            if (!street.name().isEmpty()) {
                pieces.addAll(pieces(street));
            }
        }
        pieces.sort(Comparator.comparingDouble(Piece::length).reversed());
        List<Label> labels = new ArrayList<>();
        Set<String> written = new HashSet<>();
        for (Piece piece : pieces) {
            if (labels.size() < MOST && fits(piece) && !written.contains(piece.name()) && isFree(piece)) {
                labels.add(label(piece));
                written.add(piece.name());
            }
        }
        return labels;
    }

    private List<Piece> pieces(MapShape street) {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < street.shape().getNumGeometries(); i++) {
            Geometry line = street.shape().getGeometryN(i);
            Coordinate[] points = line.getCoordinates();
            for (int j = 1; j < points.length; j++) {
                pieces.add(new Piece(
                        street.name(),
                        frame.x(points[j - 1].x),
                        frame.y(points[j - 1].y),
                        frame.x(points[j].x),
                        frame.y(points[j].y)));
            }
        }
        return pieces;
    }

    private boolean fits(Piece piece) {
        double half = piece.name().length() * LETTER / 2;
        double x = (piece.x1() + piece.x2()) / 2;
        double y = (piece.y1() + piece.y2()) / 2;
        return piece.length() * 1.3 >= 2 * half
                && x > half * 0.8
                && x < frame.width() - half * 0.8
                && y > 10
                && y < frame.height() - 10;
    }

    private boolean isFree(Piece piece) {
        double half = piece.name().length() * LETTER / 2 / Math.max(1, piece.length());
        double dx = Math.abs(piece.x2() - piece.x1()) * half + 5;
        double dy = Math.abs(piece.y2() - piece.y1()) * half + 5;
        double x = (piece.x1() + piece.x2()) / 2;
        double y = (piece.y1() + piece.y2()) / 2;
        Envelope box = new Envelope(x - dx, x + dx, y - dy, y + dy);
        if (taken.stream().anyMatch(box::intersects)) {
            return false;
        }
        return taken.add(box);
    }

    private static Label label(Piece piece) {
        long degrees = Math.round(Math.toDegrees(Math.atan2(piece.y2() - piece.y1(), piece.x2() - piece.x1())));
        long upright = degrees > 90 ? degrees - 180 : degrees < -90 ? degrees + 180 : degrees;
        return new Label(piece.name(), (piece.x1() + piece.x2()) / 2, (piece.y1() + piece.y2()) / 2, upright);
    }
}
