/**
 * The second reading of what a ballot comes to: every completion of the facts that are missing is
 * tried, every instant at which it could have closed early is replayed, and every threshold is
 * compared in whole numbers.
 *
 * <p>Like the reading of contributions it knows host facts, charter rows and the JDK, and nothing
 * else of ours; it is for electorates of a few people.
 */
@NullMarked
package org.quorate.oracle.ballot;

import org.jspecify.annotations.NullMarked;
