/**
 * Cases and decisions as JSON, and importers for what forges print.
 *
 * <p>The only room that may use Jackson, which is optional. Adapters are written by hand, so that
 * the API carries no annotation of a JSON library; what comes in is checked at this border.
 */
@NullMarked
package org.quorate.engine.json;

import org.jspecify.annotations.NullMarked;
