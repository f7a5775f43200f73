package org.quorate.gerrit;

import com.google.gerrit.extensions.registration.DynamicSet;
import com.google.gerrit.server.change.ChangeETagComputation;
import com.google.inject.AbstractModule;

/** For a Gerrit whose changes have entity tags; later ones have none. */
final class ETagModule extends AbstractModule {

  static boolean isOf(ClassLoader host) {
    try {
      Class.forName("com.google.gerrit.server.change.ChangeETagComputation", false, host);
      return true;
    } catch (ClassNotFoundException later) {
      return false;
    }
  }

  @Override
  protected void configure() {
    DynamicSet.bind(binder(), ChangeETagComputation.class).to(DecisionETag.class);
  }
}
