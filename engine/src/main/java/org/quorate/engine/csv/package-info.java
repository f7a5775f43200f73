/**
 * Comma-separated text (RFC 4180), a row at a time, with the place of every cell.
 *
 * <p>Uses the JDK only. A library was looked at and not taken: those that are kept tell the line of
 * a row but not the column of a cell, end at the first wrong quotation mark or guess what it meant,
 * and bring two or three jars with them.
 */
@NullMarked
package org.quorate.engine.csv;

import org.jspecify.annotations.NullMarked;
