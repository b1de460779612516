"""Files → findings: intake with its cache, the stages of review, waivers and the baseline."""
