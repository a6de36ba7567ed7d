"""What a guide knows of the person: their sets against the plan, next time, record, balance, the gate."""
