package org.parvis.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.random.RandomGenerator;
import javax.imageio.ImageIO;

/** Pictures of a street drawn by code: nobody's photo, yet something to look at. */
final class DemoPhoto {

    private static final int WIDTH = 960;
    private static final int HEIGHT = 720;

    /** No category: a street with nothing wrong in it. */
    static final String CLEAN = "";

    private final RandomGenerator random;
    private final BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    private final Graphics2D pen = image.createGraphics();

    private DemoPhoto(RandomGenerator random) {
        this.random = random;
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    }

    /** A JPEG of a street with what the category is about in front. */
    static InputStream of(String category, RandomGenerator random) {
        DemoPhoto photo = new DemoPhoto(random);
        photo.street(category.startsWith("lampadaire-eteint"));
        photo.subject(category);
        return photo.jpeg();
    }

    private void street(boolean night) {
        Color sky = night ? new Color(22, 28, 48) : new Color(178 + random.nextInt(30), 205, 222);
        pen.setPaint(new GradientPaint(0, 0, sky, 0, 420, night ? new Color(45, 48, 62) : new Color(233, 236, 230)));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        int x = -random.nextInt(120);
        while (x < WIDTH) {
            int width = 130 + random.nextInt(120);
            house(x, 150 + random.nextInt(130), width, night);
            x += width;
        }
        pen.setColor(night ? new Color(40, 41, 46) : new Color(126, 126, 124));
        pen.fillRect(0, 470, WIDTH, 250);
        pen.setColor(night ? new Color(66, 66, 70) : new Color(176, 172, 164));
        pen.fillRect(0, 440, WIDTH, 70);
        pen.setColor(night ? new Color(90, 90, 92) : new Color(205, 200, 190));
        pen.fillRect(0, 505, WIDTH, 7);
    }

    private void house(int x, int top, int width, boolean night) {
        int tone = 170 + random.nextInt(60);
        pen.setColor(night ? new Color(tone / 4, tone / 4, tone / 3) : new Color(tone, tone - 12, tone - 34));
        pen.fillRect(x, top, width, 450 - top);
        pen.setColor(night ? new Color(30, 30, 38) : new Color(104, 92, 86));
        Path2D roof = new Path2D.Double();
        roof.moveTo(x - 6, top);
        roof.lineTo(x + width / 2.0, top - 60);
        roof.lineTo(x + width + 6, top);
        pen.fill(roof);
        for (int row = top + 24; row < 390; row += 62) {
            for (int column = x + 18; column < x + width - 28; column += 46) {
                boolean lit = night && random.nextInt(3) == 0;
                pen.setColor(lit ? new Color(240, 205, 120) : night ? new Color(26, 30, 40) : new Color(96, 118, 134));
                pen.fillRect(column, row, 24, 36);
            }
        }
    }

    private void subject(String category) {
        switch (category) {
            case "lampadaire-eteint", "lampadaire-jour", "mat-abime" -> lamp();
            case "nid-de-poule", "trottoir", "egout", "fuite-eau" -> hole();
            case "tag", "tag-haineux", "affichage" -> tag();
            case "arbre", "massif" -> tree();
            case "epave", "stationnement-genant" -> car();
            case CLEAN -> {}
            default -> rubbish();
        }
    }

    private void lamp() {
        int x = 420 + random.nextInt(120);
        pen.setColor(new Color(70, 76, 74));
        pen.setStroke(new BasicStroke(13));
        pen.drawLine(x, 620, x, 130);
        pen.drawArc(x - 10, 100, 130, 90, 90, 90);
        pen.fillRoundRect(x + 40, 92, 84, 24, 12, 12);
        pen.setColor(new Color(240, 240, 232));
        pen.fillRect(x - 9, 440, 18, 26);
    }

    private void hole() {
        int x = 300 + random.nextInt(220);
        pen.setColor(new Color(52, 50, 48));
        pen.fill(new Ellipse2D.Double(x, 570, 260, 74));
        pen.setColor(new Color(86, 82, 78));
        pen.fill(new Ellipse2D.Double(x + 26, 584, 190, 46));
        for (int i = 0; i < 40; i++) {
            pen.setColor(new Color(100 + random.nextInt(40), 98, 92));
            pen.fillOval(x - 30 + random.nextInt(320), 560 + random.nextInt(100), 7, 5);
        }
    }

    private void tag() {
        pen.setColor(new Color(198, 190, 176));
        pen.fillRect(120, 250, 720, 220);
        pen.setStroke(new BasicStroke(15, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.setColor(new Color(random.nextInt(160), 30 + random.nextInt(90), 90 + random.nextInt(120)));
        Path2D line = new Path2D.Double();
        line.moveTo(220, 400);
        for (int x = 250; x < 740; x += 46) {
            line.curveTo(x, 270 + random.nextInt(60), x + 20, 440 - random.nextInt(50), x + 44, 330 + random.nextInt(70));
        }
        pen.draw(line);
    }

    private void tree() {
        pen.setColor(new Color(92, 74, 58));
        pen.fillRect(450, 330, 44, 250);
        for (int i = 0; i < 60; i++) {
            pen.setColor(new Color(60 + random.nextInt(50), 110 + random.nextInt(50), 60));
            pen.fillOval(320 + random.nextInt(250), 120 + random.nextInt(230), 80, 66);
        }
    }

    private void car() {
        pen.setColor(new Color(70 + random.nextInt(120), 70 + random.nextInt(80), 80 + random.nextInt(90)));
        pen.fillRoundRect(260, 470, 440, 110, 60, 60);
        pen.fillRoundRect(350, 400, 250, 110, 70, 70);
        pen.setColor(new Color(40, 42, 46));
        pen.fillOval(310, 540, 84, 84);
        pen.fillOval(566, 540, 84, 84);
        pen.setColor(new Color(190, 205, 212));
        pen.fillRoundRect(370, 416, 210, 62, 30, 30);
    }

    private void rubbish() {
        for (int i = 0; i < 7; i++) {
            int x = 280 + random.nextInt(330);
            pen.setColor(i % 2 == 0 ? new Color(38, 44, 48) : new Color(168, 138, 100));
            if (i % 2 == 0) {
                pen.fillOval(x, 430 + random.nextInt(60), 130, 110);
            } else {
                pen.fillRect(x, 440 + random.nextInt(60), 120, 92);
            }
        }
    }

    private InputStream jpeg() {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, "jpeg", out);
            return new ByteArrayInputStream(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            pen.dispose();
        }
    }
}
