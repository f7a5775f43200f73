package org.quorate.rules.votes;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quorate.vote.Body;
import org.quorate.vote.Cap;
import org.quorate.vote.OptionName;
import org.quorate.vote.Seats;

/**
 * Seats with a cap for organisations: a second pass over the order of a result. An option whose
 * organisation is full is passed over and the next one seated.
 *
 * <p>Source: Kubernetes steering committee election, maximal representation of a company; Node.js
 * TSC charter, at most a quarter of the members. A share is taken of the seats that are filled; if
 * fewer are filled than hoped for, the cap shrinks and the pass is repeated until it is stable.
 */
public final class CappedSeats {
  private final List<List<OptionName>> order;
  private final Body body;
  private final Cap cap;
  private final @Nullable String seed;

  private CappedSeats(List<List<OptionName>> order, Body body, Cap cap, @Nullable String seed) {
    this.order = order;
    this.body = body;
    this.cap = cap;
    this.seed = seed;
  }

  /**
   * Fills the vacancies of a body from an order.
   *
   * @param seed what lots are drawn from, null leaves ties standing
   */
  public static Seats of(List<List<OptionName>> order, Body body, Cap cap, @Nullable String seed) {
    return new CappedSeats(order, body, cap, seed).stable();
  }

  private Seats stable() {
    int filled = body.staying().size() + body.vacancies();
    while (true) {
      Seats seats = pass(cap.limit(filled));
      int now = body.staying().size() + seats.seated().size();
      if (!seats.tied().isEmpty() || cap.limit(now) >= seats.limit()) {
        return seats;
      }
      filled = now;
    }
  }

  private Seats pass(int limit) {
    List<OptionName> options = order.stream().flatMap(List::stream).toList();
    return new CappedPass(body, limit, options, new Lots(options, seed)).over(order);
  }
}
