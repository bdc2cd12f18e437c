@NullMarked
package org.parvis.participation.team.web;

import org.jspecify.annotations.NullMarked;
