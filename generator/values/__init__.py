"""Values that know nothing of handbooks: places, problems, digests, artefacts and Chinese text."""
