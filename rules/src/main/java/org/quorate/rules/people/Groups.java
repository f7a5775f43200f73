package org.quorate.rules.people;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quorate.charter.BodyRow;
import org.quorate.charter.Rows;
import org.quorate.charter.Stake;

/** Which organisations are one under the cap of a body, which may say so otherwise. */
public final class Groups {
  private final Organisations usual;
  private final Map<Stake, Organisations> others = new HashMap<>();

  /**
   * Of a charter.
   *
   * @param usual organisations as they are one elsewhere
   */
  public Groups(Rows rows, Register register, Organisations usual) {
    this.usual = usual;
    for (BodyRow body : rows.bodies()) {
      Stake together = body.cap() == null ? Stake.HALF : body.cap().together();
      if (!together.equals(Stake.HALF)) {
        others.computeIfAbsent(together, stake -> new Organisations(rows, register, stake));
      }
    }
  }

  /** The organisations of a body; as elsewhere for none, or one without a cap. */
  public Organisations of(@Nullable BodyRow body) {
    return body == null || body.cap() == null
        ? usual
        : others.getOrDefault(body.cap().together(), usual);
  }
}
