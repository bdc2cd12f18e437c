@NullMarked
package org.parvis.participation.meeting.web;

import org.jspecify.annotations.NullMarked;
