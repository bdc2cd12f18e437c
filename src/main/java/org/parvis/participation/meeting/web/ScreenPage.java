package org.parvis.participation.meeting.web;

import java.util.List;
import org.parvis.participation.meeting.LiveQuestion;
import org.parvis.web.QrDrawing;

/**
 * The questions on a wall.
 *
 * @param isOpen whether people can ask now
 * @param shown the most supported first, as many as a wall has room for
 * @param qr of the page on which people ask
 * @param address of the same, to be typed
 */
public record ScreenPage(MeetingPlace place, boolean isOpen, List<LiveQuestion> shown, QrDrawing qr, String address) {}
